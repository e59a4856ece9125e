/** node test/parity.mjs <file>: compares what the packager's engine played with the player's. Maven's tests call it. */
import { spawnSync } from "node:child_process";
import { build } from "esbuild";

await build({
  entryPoints: ["test/parity.ts"],
  outfile: "build/parity.mjs",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
});
process.exit(
  spawnSync(process.execPath, ["build/parity.mjs", ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1,
);
