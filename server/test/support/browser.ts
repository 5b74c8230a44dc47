import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Debian's Chromium without a sandbox of its own (CI runs as root) and without calls home. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['TEPAT_BROWSER'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(`there is no browser at ${executablePath}: "npm test" installs one, or set TEPAT_BROWSER`);
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
