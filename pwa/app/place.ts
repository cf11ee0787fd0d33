/** The app is open as a page of the extension, not on a site of its own. */
export const isInExtension = window.location.protocol.endsWith("-extension:");
