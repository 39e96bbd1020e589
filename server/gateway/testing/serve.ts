import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAddressOf } from '../../http/address';
import type { Gateway } from '../gateway';
import { createSocketIo, type SocketIoOptions } from '../socket-io';
import { gatewayFixture } from './gateway-fixture';
import { ORIGIN, stops } from './lines';

/** A gateway behind real sockets on a free port. */
export async function serve(
  options: Pick<SocketIoOptions, 'handshakesPerSecond' | 'patience'> = {},
) {
  const socketIo = createSocketIo({
    origins: [ORIGIN],
    addressOf: createAddressOf([]),
    clock: { now: () => Date.now() },
    ...options,
  });
  const desk = await gatewayFixture({ spread: socketIo.spread });
  const server: Server = createServer();
  socketIo.serve(desk.gateway as Gateway, server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(async () => {
    desk.gateway.close();
    await socketIo.close();
    server.closeAllConnections();
  });
  return { port: (server.address() as AddressInfo).port, desk };
}
