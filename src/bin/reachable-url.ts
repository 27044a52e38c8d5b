import { networkInterfaces } from "node:os";

/** A server that listens on every address of the machine is reached by one of them. */
export function reachableUrl(url: string): string {
  const { hostname, port } = new URL(url);
  if (hostname !== "0.0.0.0" && hostname !== "[::]") return url;
  const addresses = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
  const outside = addresses.find(({ family, internal }) => family === "IPv4" && !internal);
  return `http://${outside?.address ?? "127.0.0.1"}:${port}/`;
}
