import type { Screen } from "../../app/routes";

export const screen: Screen = {
  path: "/monitoring",
  title: "Мониторинг",
  icon: "M12 3a9 9 0 1 0 9 9h-9zM16 3.9A9 9 0 0 1 20.1 8H16z",
  place: 80,
  roles: ["teacher", "methodist", "student"],
  firstFor: "methodist",
  load: () => import("./monitoring").then((module) => module.Monitoring),
};
