import { render } from "preact";
import "../theme.css";
import "../welcome/choice.css";
import "../welcome/page.css";
import "../options/options.css";
import { load } from "./model";
import { Take } from "./take";

const place = document.getElementById("take");
if (place) render(<Take />, place);
void load();
