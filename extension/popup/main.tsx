import { render } from "preact";
import * as z from "zod/mini";
import "../theme.css";
import "./popup.css";
import { keepAsking } from "./model";
import { Popup } from "./popup";

z.config({ jitless: true });

const place = document.getElementById("popup");
if (place) render(<Popup />, place);
keepAsking();
