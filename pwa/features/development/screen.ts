import type { Screen } from "../../app/routes";

export const screen: Screen = {
  path: "/development",
  title: "Развитие",
  icon: "m12 4 10 5-10 5L2 9zM6 11.5V16c0 1.4 2.7 3 6 3s6-1.6 6-3v-4.5M22 9v6",
  place: 30,
  roles: ["teacher", "methodist"],
  load: () => import("./development").then((module) => module.Development),
};
