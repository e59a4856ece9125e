/** What the signs are drawn with, on a field of 24 by 24. None of it is in the script: the packager puts it into the page. */
export const icons = {
  check: "M4 12.5l5.2 5L20 6.5",
  cross: "M6 6l12 12M18 6L6 18",
  ring: "M12 4a8 8 0 100 16 8 8 0 000-16z",
  half: "M12 4a8 8 0 100 16 8 8 0 000-16zM12 4v16",
  back: "M9 14L4 9l5-5M4 9h9a6.5 6.5 0 010 13h-3",
  alert: "M12 3.5L22 20.5H2zM12 10v5M12 17.6v.4",
  right: "M5 12h14M13 6l6 6-6 6",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  menu: "M4 7h16M4 12h16M4 17h16",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
  star: "M12 3.8l2.5 5.3 5.7.8-4.1 4.1 1 5.8L12 17l-5.1 2.8 1-5.8-4.1-4.1 5.7-.8z",
} as const;
