// @ts-check
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './engine.mjs';
import { libraryFolders, unpackedPackages } from './packages.mjs';
import { Fault } from './say.mjs';

/** @param {string} program */
function runs(program) {
  try {
    execFileSync(program, ['--version'], { stdio: 'pipe', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * A start script for an unpacked Chromium: its libraries, and fonts that the machine may lack.
 * @param {string} root
 * @returns {string}
 */
function startScript(root) {
  const script = join(root, '..', 'chromium');
  const fonts = join(root, '..', 'fonts.conf');
  const cache = join(root, '..', 'font-cache');
  mkdirSync(cache, { recursive: true });
  const folders = ['/usr/share/fonts', join(root, 'usr/share/fonts')].map((dir) => `<dir>${dir}</dir>`).join('');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${cache}</cachedir></fontconfig>\n`,
  );
  const lines = [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH="${libraryFolders(root).join(':')}"`,
    `export FONTCONFIG_FILE="${fonts}"`,
    `exec "${join(root, 'usr/lib/chromium/chromium')}" "$@"`,
  ];
  writeFileSync(script, `${lines.join('\n')}\n`);
  chmodSync(script, 0o755);
  return script;
}

/**
 * A Chromium for the browser tests: `TEPAT_BROWSER`, an installed one, or the system's package
 * unpacked under `.data` (so that root rights are not needed and the machine stays as it was).
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<string>} its path
 */
export async function ensureBrowser(say) {
  const given = process.env['TEPAT_BROWSER'];
  if (given) {
    if (!existsSync(given)) throw new Fault(`TEPAT_BROWSER=${given} does not exist.`);
    return given;
  }
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const program = onPath(name);
    // Ubuntu's "chromium-browser" is a stub that only says how to install something else.
    if (program && runs(program)) return program;
  }
  const choices = [{ name: 'chromium', packages: ['chromium', 'fonts-dejavu-core'] }];
  const script = startScript(await unpackedPackages(choices, 'give TEPAT_BROWSER=/path/to/chromium', say));
  if (!runs(script))
    throw new Fault(
      'The unpacked Chromium does not run on this machine. Install chromium, or give TEPAT_BROWSER=/path/to/chromium.',
    );
  return script;
}
