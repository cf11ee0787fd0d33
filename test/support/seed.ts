import * as fc from "fast-check";

/**
 * CI repeats the same random cases every time, so that a red run is about the change in it; at the desk every run
 * tries new ones. fast-check prints the seed and the path of whatever fails.
 */
if (import.meta.env["CI"]) fc.configureGlobal({ seed: 20_260_901 });
