/** Pictures of this section's buttons, in a box of 24 × 24. */
export const ICONS = {
  add: "M12 5v14M5 12h14",
  calendar: "M8 3v4m8-4v4M4 10h16M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  history: "M12 8v5l3 2M4.6 9.5A8 8 0 1 1 4 13M4 5v4.5h4.5",
  table: "M4 5h16v14H4zM4 10h16M4 15h16M10 5v14",
} as const;
