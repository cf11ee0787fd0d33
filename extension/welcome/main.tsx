import { render } from "preact";
import * as z from "zod/mini";
import "../theme.css";
import "./welcome.css";
import { load } from "./model";
import { Welcome } from "./welcome";

z.config({ jitless: true });

const place = document.getElementById("welcome");
if (place) render(<Welcome />, place);
void load();
