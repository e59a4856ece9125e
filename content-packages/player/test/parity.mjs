/** node test/parity.mjs: compares what the packager's engine played with the player's, line by line. Maven's tests call it. */
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
process.exit(spawnSync(process.execPath, ["build/parity.mjs"], { stdio: "inherit" }).status ?? 1);
