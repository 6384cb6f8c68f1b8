import { install, run } from './install.mjs';

install();
process.exit(run('run', '--silent', 'build') || run('run', '--silent', 'demo'));
