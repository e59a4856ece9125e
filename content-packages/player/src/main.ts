import { start } from "./start";

const root = document.getElementById("ridealong");
if (root) void start(root);
