import { type Check, fault, warning } from './finding';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Names that people write for ours, and that nobody reads. */
const MISSPELT: Readonly<Record<string, string>> = {
  DATADIR: 'DATA_DIR',
  DATA_FOLDER: 'DATA_DIR',
  DATABASE_URL: 'DATA_DIR',
  PUBLICURL: 'PUBLIC_URL',
  PUBLIC_ADDRESS: 'PUBLIC_URL',
  BASE_URL: 'PUBLIC_URL',
  ORIGIN: 'PUBLIC_URL',
  HOSTNAME_BIND: 'HOST',
  LISTEN_PORT: 'PORT',
};

export const ENVIRONMENT_CHECKS: readonly Check[] = [
  ({ envRefusal }) =>
    envRefusal === null
      ? null
      : fault(
          `env-${envRefusal.split(' ')[0]?.toLowerCase().replaceAll('_', '-')}`,
          envRefusal,
          'Set the variable, or leave it out for its default.',
        ),
  ({ source }) => {
    const found = Object.keys(MISSPELT).find((name) => source[name] !== undefined);
    const meant = MISSPELT[found ?? ''];
    return found === undefined || source[meant ?? ''] !== undefined
      ? null
      : warning(
          'env-misspelt',
          `${found} is set, and is not read.`,
          `Set ${meant} if that is what is meant.`,
        );
  },
  ({ env }) =>
    env?.onLoopback === true && !LOOPBACK.has(env.host)
      ? warning(
          'env-public-url-loopback',
          `HOST lets others in, and PUBLIC_URL is ${env.publicUrl}: whoever comes by another name is refused.`,
          'Set PUBLIC_URL to the https address that people open.',
        )
      : null,
  ({ env, source }) =>
    env !== null && source.DATA_DIR === undefined && !env.onLoopback
      ? warning(
          'env-data-dir-default',
          `DATA_DIR is not set, so everything lies in ${env.dataDir}, which a new installation of the program may replace.`,
          'Set DATA_DIR to a folder outside the program, such as /var/lib/morgentavla.',
        )
      : null,
  ({ env }) =>
    env !== null && !env.onLoopback && env.trustedProxies.length === 0
      ? warning(
          'env-no-trusted-proxy',
          'TRUSTED_PROXIES is not set, so behind a proxy all people have one address, and the wrong passwords of some shut out everybody.',
          'Set TRUSTED_PROXIES to the address of the proxy that ends https, such as 127.0.0.1.',
        )
      : null,
];
