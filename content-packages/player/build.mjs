import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const limit = 45_000;

const common = { bundle: true, minify: true, target: "es2019", outdir: "dist", logLevel: "warning", charset: "utf8" };
await build({ ...common, entryPoints: { player: "src/main.ts" }, format: "iife", legalComments: "none" });
await build({ ...common, entryPoints: { player: "src/css/player.css" } });

let total = 0;
for (const name of ["player.js", "player.css"]) {
  const bytes = await readFile(`dist/${name}`);
  const zipped = gzipSync(bytes, { level: 9 }).length;
  total += zipped;
  console.log(`dist/${name}  ${bytes.length} bytes, ${zipped} gzip`);
}
console.log(`together ${total} gzip of at most ${limit}`);
if (total > limit) process.exit(1);
