// @ts-check
import './native/node-version.mjs';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { privateDir, repository, writePrivate } from './native/places.mjs';
import { runMain, sayPlainly } from './native/say.mjs';
import { demoKeys, serviceSecrets } from './native/secrets.mjs';

// Makes the passwords and keys that compose.yaml asks for, once. An office brings its own instead.
await runMain(async () => {
  const dir = privateDir(join(repository, '.data', 'compose'));
  const secrets = serviceSecrets(dir);
  // The server's account in the container is not ours: the folder keeps others of this machine out.
  chmodSync(demoKeys(dir), 0o644);
  const demo = process.argv.includes('--demo');
  const lines = [
    `TEPAT_MODE=${demo ? 'demo' : 'production'}`,
    `MYSQL_ROOT_PASSWORD=${secrets.root}`,
    `TEPAT_MIGRATOR_PASSWORD=${secrets.migrator}`,
    `TEPAT_APP_PASSWORD=${secrets.app}`,
    `TEPAT_PUBLISHER_PASSWORD=${secrets.publisher}`,
    `REDIS_PASSWORD=${secrets.redis}`,
    ...(demo ? ['COMPOSE_PROFILES=demo'] : []),
  ];
  writePrivate(join(dir, 'tepat.env'), `${lines.join('\n')}\n`);
  sayPlainly('docker compose --env-file .data/compose/tepat.env -f docker/compose.yaml up --build --wait');
});
