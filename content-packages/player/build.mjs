import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { minify } from "@swc/core";
import { build, transform } from "esbuild";
import { privateNames, shortened, wordNames } from "./private-names.mjs";

const limit = 45_000;

const common = { bundle: true, minify: true, target: "es2020", outdir: "dist", logLevel: "warning", charset: "utf8" };
const players = (await readdir("src/players")).map((file) => file.replace(".ts", ""));
const entryPoints = Object.fromEntries(players.map((name) => [`${name}/player`, `src/players/${name}.ts`]));
const { en } = await exportsOf("src/strings/en.ts");
const wordKeys = await wordNames(en);
const mangleProps = new RegExp(`^(${[...(await privateNames()), ...wordKeys].join("|")})$`);
const made = await build({
  ...common,
  entryPoints: { ...entryPoints, early: "src/early.ts" },
  mangleProps,
  mangleCache: {},
  format: "iife",
  legalComments: "none",
});
await build({ ...common, entryPoints: { player: "src/css/player.css" } });
/** The page that the command line's preview has around the player; no package carries it. */
await build({
  ...common,
  entryPoints: ["src/preview/desk.ts", "src/preview/desk.css"],
  outdir: "dist/preview",
  format: "iife",
});

/** The player's words by language, which the packager puts into each package beside the course. */
async function words() {
  await mkdir("dist/strings", { recursive: true });
  for (const file of await readdir("src/strings")) {
    const [, language] = /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.ts$/.exec(file) ?? [];
    if (!language) continue;
    const module = await exportsOf(`src/strings/${file}`);
    const short = Object.fromEntries(wordKeys.map((key) => [key, made.mangleCache[key]]));
    await writeFile(`dist/strings/${language}.json`, JSON.stringify(shortened(Object.values(module)[0], short)));
  }
}

/**
 * Drawings of where a scene plays, with what they show in words, by language. They are coloured here, so that the style sheet,
 * which the first screen waits for, need not.
 */
async function settings() {
  const alt = JSON.parse(await readFile("src/settings/alt.json", "utf8"));
  const fills = { wall: "wash", floor: "line", soft: "line", main: "ink-soft", dark: "ink", light: "card" };
  const strokes = { line: 2, dial: 2, wheel: 8 };
  const coloured = (shape) =>
    shape in strokes
      ? `fill="none" stroke="var(--ink-soft)" stroke-width="${strokes[shape]}"`
      : `fill="var(--${fills[shape] ?? shape})"`;
  const drawn = await Promise.all(
    Object.keys(alt).map(async (name) => {
      const svg = await readFile(`src/settings/${name}.svg`, "utf8");
      const shown = svg.replace(/ xmlns="[^"]*"/, "").replace(/>\s+</g, "><");
      return [name, { alt: alt[name], svg: shown.replace(/class="(\w+)"/g, (_, shape) => coloured(shape)).trim() }];
    }),
  );
  return Object.fromEntries(drawn);
}

/** Of a file that imports nothing. */
async function exportsOf(path) {
  const { code } = await transform(await readFile(path, "utf8"), { loader: "ts" });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

await words();
/** What people are drawn with goes the same way. */
await writeFile("dist/icons.json", JSON.stringify((await exportsOf("src/view/icons.ts")).icons));
await writeFile("dist/settings.json", JSON.stringify(await settings()));
await writeFile("dist/portraits.json", JSON.stringify(await exportsOf("src/portrait-parts.ts")));

/** What esbuild leaves, a second look makes a twentieth smaller; with these switches it does best, zipped. */
async function smaller(path) {
  const compress = {
    ecma: 2020,
    passes: 3,
    inline: 0,
    reduce_funcs: false,
    collapse_vars: false,
    unused: false,
    hoist_funs: true,
    pure_getters: true,
    unsafe: true,
    unsafe_arrows: true,
  };
  const { code } = await minify(await readFile(path, "utf8"), { compress, mangle: true });
  await writeFile(path, code);
}

/** Names of the style sheet's variables, which nothing but it and the script knows. */
async function shortVariables(...paths) {
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  const names = [...new Set(texts[0].match(/--[a-z][\w-]*/g))];
  const short = (name) => (names.includes(name) ? `--${names.indexOf(name).toString(36)}` : name);
  for (const [at, path] of paths.entries())
    await writeFile(path, texts[at].replace(/--[a-z][\w-]*/g, short).replace(/(--\w+): /g, "$1:"));
}

async function zipped(name) {
  const bytes = await readFile(`dist/${name}`);
  const size = gzipSync(bytes, { level: 9 }).length;
  console.log(`dist/${name}  ${bytes.length} bytes, ${size} gzip`);
  return size;
}

const early = "early.js";
const scripts = [early, ...Object.keys(entryPoints).map((name) => `${name}.js`)].map((file) => `dist/${file}`);
for (const script of scripts) await smaller(script);
await shortVariables("dist/player.css", "dist/settings.json", ...scripts);
const always = (await zipped("player.css")) + (await zipped(early));
for (const name of Object.keys(entryPoints)) {
  const total = always + (await zipped(`${name}.js`));
  console.log(`together ${total} gzip of at most ${limit}`);
  if (total > limit) process.exitCode = 1;
}
