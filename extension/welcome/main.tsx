import { render } from "preact";
import "../theme.css";
import "./page.css";
import "./welcome.css";
import "./choice.css";
import { followSchool, load } from "./model";
import { Welcome } from "./welcome";

const place = document.getElementById("welcome");
if (place) render(<Welcome />, place);
void load();
followSchool();
