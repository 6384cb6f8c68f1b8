import { createServer } from './intake.ts';
import { readSettings } from './settings.ts';

const { host, port, server: options } = readSettings(process.env);
const server = createServer(options);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  // Closing answers what is under way, then closes the database; nothing then keeps the process alive.
  process.once(signal, () => void server.close());
}

await server.listen({ host, port });
