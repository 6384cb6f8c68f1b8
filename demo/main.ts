import { createDemo, intakePath } from './server.ts';

const wantedPort = Number(process.env.PORT ?? 8080);
const database = process.env.INTAKE_DATABASE ?? '.data/demo.sqlite';

const server = await createDemo({ database });
const address = await listen(wantedPort);

console.log(`
practice-widgets is up. Requests are kept in ${database}.

  Seed article   ${address}/
  Practices      ${address}/directory
  Builder        ${address}/builder
  Embedding      ${address}/embedding
  All pages      ${address}/pages
  Library        ${address}/dist/practice-widgets.js
  Intake         ${address}${intakePath}/consult-requests
  Health         ${address}${intakePath}/healthz

Ctrl+C ends it.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close());
}

/** A port that is taken already is no reason to stop: the next free one does. */
async function listen(port: number): Promise<string> {
  try {
    return await server.listen({ host: '127.0.0.1', port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return server.listen({ host: '127.0.0.1', port: 0 });
  }
}
