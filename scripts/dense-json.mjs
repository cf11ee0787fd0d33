/**
 * JSON without its indentation: the manifest is a list of hosts, most of all.
 * @returns {import("vite").Plugin}
 */
export function denseJson() {
  return {
    name: "kopilka:dense-json",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler: (_options, bundle) => {
        for (const file of Object.values(bundle)) {
          if (file.type !== "asset" || !file.fileName.endsWith(".json")) continue;
          file.source = JSON.stringify(JSON.parse(file.source.toString()));
        }
      },
    },
  };
}
