export const en = {
  loadFailed: "The course did not load. Nothing you did is lost. Check your connection, then load it again.",
  loadAgain: "Load again",
};
