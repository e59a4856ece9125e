import { build } from "esbuild";

const common = { outdir: "build/lms", bundle: true, logLevel: "warning" };

/** The LMSs around a course, for tests in a browser. */
await build({ ...common, entryPoints: ["test/lms/scorm12.ts", "test/lms/scorm2004.ts"], target: "es2019" });
await build({
  ...common,
  entryPoints: ["test/lms/launcher.ts"],
  // Looks for parts of itself only when it runs.
  external: ["@learninglocker/xapi-validation"],
  outExtension: { ".js": ".mjs" },
  platform: "node",
  format: "esm",
  target: "node20",
});
