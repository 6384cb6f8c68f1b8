import { runDesk } from './desk/command.ts';
import { createServer } from './intake.ts';
import { readDatabase, readSettings } from './settings.ts';
import { openStore } from './store.ts';

const words = process.argv.slice(2);
if (words.length > 0) await runAsDesk();
else await runAsServer();

async function runAsDesk(): Promise<void> {
  process.exitCode = await runDesk(words, () => openStore(readDatabase(process.env)), {
    write: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
  });
}

async function runAsServer(): Promise<void> {
  const { host, port, server: options } = readSettings(process.env);
  const server = createServer(options);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // Closing answers what is under way, then closes the database; nothing then keeps the process alive.
    process.once(signal, () => void server.close());
  }
  await server.listen({ host, port });
}
