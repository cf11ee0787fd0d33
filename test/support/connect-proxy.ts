import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

export interface ConnectProxy {
  readonly port: number;
  close(): Promise<void>;
}

/** For a browser that can map names but no ports: whatever host it asks to be connected to is the local `port`. */
export async function serveConnectProxy(port: number): Promise<ConnectProxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    // The browser drops connections as it likes, and at the end all of them at once.
    socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket));
  };
  const proxy = createServer().on("connection", keep);
  proxy.on("connect", (_request, browser) => {
    const host = connect(port, "127.0.0.1", () => {
      browser.write("HTTP/1.1 200 OK\r\n\r\n");
      host.pipe(browser).pipe(host);
    });
    keep(host);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    close: async () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
