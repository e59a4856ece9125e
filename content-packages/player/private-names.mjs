import { readdir, readFile } from "node:fs/promises";

/**
 * Names of private members that nothing in the sources uses in any other way than after `this.`, so that a short name does as
 * well. A name that is also a key, a word in quotes or another thing's property stays as it is: it may be one of the page's.
 */
export async function privateNames() {
  const source = await sources();
  const declared = source.matchAll(/\bprivate (?:readonly |static |async |get )*(\w+)/g);
  const names = new Set(Array.from(declared, ([, name]) => name));
  return [...names].filter((name) => name !== "constructor" && isOnlyAfterThis(name, source));
}

/**
 * Keys of the player's words, below their groups, that the sources use in no other way than after `words.group.`, or after `group.`
 * where that was taken out of the words.
 */
export async function wordNames(words) {
  const source = await sources();
  const names = new Set(Object.values(words).flatMap(keysIn));
  return [...names].filter((name) => name.length > 2 && isOnlyAfterWords(name, source));
}

/** The words with the short names that the script knows them by. */
export function shortened(words, short) {
  if (typeof words !== "object" || Array.isArray(words)) return words;
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [short[key] ?? key, shortened(word, short)]));
}

/** Without comments, and without the words themselves. */
async function sources() {
  const files = (await readdir("src", { recursive: true })).filter((file) =>
    /^(?!strings.(?!words)).*\.ts$/.test(file),
  );
  const texts = await Promise.all(files.map((file) => readFile(`src/${file}`, "utf8")));
  return texts.join("\n").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

function keysIn(words) {
  if (typeof words !== "object" || Array.isArray(words)) return [];
  return Object.entries(words).flatMap(([key, word]) => [key, ...keysIn(word)]);
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

function isOnlyAfterWords(name, source) {
  const taken = Array.from(source.matchAll(/const \{ ([\w, ]+) \} = words;/g), ([, groups]) =>
    groups.split(", "),
  ).flat();
  const group = `(?:\\bwords\\.\\w+|(?<![\\w.])(?:${taken.join("|")}))`;
  const uses = [...source.matchAll(new RegExp(`(${group}\\.(?:\\w+\\.)*)?\\b${name}\\b`, "g"))];
  return uses.length > 0 && uses.every(([, words]) => words);
}
