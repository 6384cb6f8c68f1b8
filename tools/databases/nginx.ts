import { obtainProgram } from './debian-program.ts';

/** Where nginx is, installed first where that is possible; undefined where it can't be had. */
export function obtainNginx(): string | undefined {
  return obtainProgram(() => ({
    name: 'nginx',
    folders: ['/usr/sbin', '/usr/local/sbin'],
    debian: 'nginx-light',
  }));
}

/** Where OpenSSL's command is, installed first where that is possible; undefined where it can't be had. */
export function obtainOpenssl(): string | undefined {
  return obtainProgram(() => ({ name: 'openssl', folders: [], debian: 'openssl' }));
}
