import { readdir, readFile } from "node:fs/promises";

/**
 * Names of private members that nothing in the sources uses in any other way than after `this.`, so that a short name does as
 * well. A name that is also a key, a word in quotes or another thing's property stays as it is: it may be one of the page's.
 */
export async function privateNames() {
  const files = (await readdir("src", { recursive: true })).filter((file) => file.endsWith(".ts"));
  const texts = await Promise.all(files.map((file) => readFile(`src/${file}`, "utf8")));
  const source = texts.join("\n").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const declared = source.matchAll(/\bprivate (?:readonly |static |async |get )*(\w+)/g);
  const names = new Set(Array.from(declared, ([, name]) => name));
  return [...names].filter((name) => name !== "constructor" && isOnlyAfterThis(name, source));
}

function isOnlyAfterThis(name, source) {
  const otherwise = [
    `(?<!\\bthis)\\??\\.${name}\\b`,
    `(?<!private |private readonly )(?<![\\w.$])${name}\\??:`,
    `["'\`]${name}["'\`]`,
    `[{,]\\s*${name}\\s*[,}]`,
  ];
  return !otherwise.some((use) => new RegExp(use).test(source));
}
