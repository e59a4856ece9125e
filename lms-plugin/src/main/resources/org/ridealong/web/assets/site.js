// Pages work without this; with it, texts that are meant to be copied have a button.

for (const button of document.querySelectorAll("button[data-copies]")) {
  const text = document.getElementById(button.dataset.copies);
  const said = button.nextElementSibling;
  button.hidden = false;
  button.addEventListener("click", async () => {
    said.textContent = (await copied(text)) ? "Copied" : "Marked: copy it with your keyboard";
  });
}

/** Browsers have a clipboard for scripts on secure addresses only; elsewhere the text is marked, too. */
async function copied(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(element);
    return document.execCommand("copy");
  }
}
