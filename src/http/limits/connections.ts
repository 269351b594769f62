import { BlockList, isIPv6, type Server } from 'node:net';
import { networkOf } from './failed-attempts';
import { Places } from './places';

/** So many connections are open at most, and of one network. */
export const mostConnections = 1000;
export const mostOfOneNetwork = 200;

/** Hangs up on who has so many already, before anything is read. Proxies that ask for others may have as many as there are. */
export function limitConnections(server: Server, trustedProxies: readonly string[] = []) {
  const [proxies, places] = [listOf(trustedProxies), new Places(mostOfOneNetwork)];
  server.on('connection', socket => {
    const [address] = (socket.remoteAddress ?? '').split('%', 1) as [string];
    if (proxies.check(address, familyOf(address))) return;
    const network = networkOf(address);
    if (places.take(network)) socket.once('close', () => places.leave(network));
    else socket.destroy();
  });
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address, bits] = network.split('/') as [string, string?];
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');
