// @ts-check
/** @typedef {import('./secrets.mjs').Secrets} Secrets */

/** Over TCP an account comes from 127.0.0.1, through the socket from localhost. */
const hosts = ['127.0.0.1', 'localhost'];

/**
 * The statements that make the database and its three accounts, one a line, harmless when repeated;
 * the server runs them before it takes its first connection. `app` and `publisher` have no rights
 * here: the migrations grant them table by table.
 * @param {Secrets} secrets
 * @returns {string}
 */
export function accountStatements(secrets) {
  const accounts = /** @type {const} */ ([
    ['tepat_migrator', secrets.migrator],
    ['tepat_app', secrets.app],
    ['tepat_publisher', secrets.publisher],
  ]);
  const lines = [
    'CREATE DATABASE IF NOT EXISTS `tepat` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci',
    `ALTER USER 'root'@'localhost' IDENTIFIED BY '${secrets.root}'`,
    ...hosts.flatMap((host) =>
      accounts.flatMap(([name, password]) => [
        `CREATE USER IF NOT EXISTS '${name}'@'${host}' IDENTIFIED BY '${password}'`,
        `ALTER USER '${name}'@'${host}' IDENTIFIED BY '${password}'`,
      ]),
    ),
    ...hosts.map((host) => `GRANT ALL PRIVILEGES ON \`tepat%\`.* TO 'tepat_migrator'@'${host}' WITH GRANT OPTION`),
  ];
  return lines.map((line) => `${line};\n`).join('');
}
