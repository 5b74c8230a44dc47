import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ensureDemoAccounts } from '../../src/modules/access';
import { openBrowser } from './browser';
import type { TestDatabase } from './database';
import { freePort, OwnProcess, processEnvironment, until } from './worker-process';

export const CONSOLE_PASSWORD = 'kata-sandi-uji-coba-7';
const PATIENCE = 30_000;

/** The built console before a real API and worker, with the demo's accounts, in a real browser. */
export class RunningConsole {
  /** Addresses of others that a page asked, and what a page threw: both stay empty. */
  readonly outside: string[] = [];
  readonly faults: string[] = [];

  private constructor(
    readonly address: string,
    private readonly browser: Browser,
    private readonly processes: readonly OwnProcess[],
  ) {}

  static async start(db: TestDatabase): Promise<RunningConsole> {
    if (!existsSync(path.resolve(__dirname, '../../../admin/dist/index.html'))) {
      throw new Error('the console is not built: run the tests by "npm test"');
    }
    await ensureDemoAccounts(db.platform, {
      password: CONSOLE_PASSWORD,
      file: path.join(db.platform.dataDirectory, 'demo-accounts.txt'),
      pepper: Buffer.alloc(32, 4),
    });
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const environment = processEnvironment(db, { PORT: String(port) });
    // The API runs without the account that may write lists, as it does in production.
    const { DATABASE_PUBLISHER_URL: _none, ...withoutPublisher } = environment;
    const api = OwnProcess.start('api', withoutPublisher);
    const processes = [api, OwnProcess.start('worker', environment)];
    await until('the API to be ready', 40, async () => {
      const response = await fetch(`${address}/readyz`).catch(() => null);
      return response?.ok ? true : null;
    }).catch(async (error: unknown) => {
      for (const process of processes) await process.kill('SIGTERM');
      throw new Error(`${String(error)}\n${api.said}`);
    });
    return new RunningConsole(address, await openBrowser(), processes);
  }

  /** A window of its own: another person, another session. */
  async window(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      locale: 'id-ID',
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('request', (request) => {
      if (!request.url().startsWith(this.address) && !request.url().startsWith('data:')) {
        this.outside.push(request.url());
      }
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
    return page;
  }

  /** Signs one of the demo's accounts in, in a window of its own. */
  async signIn(user: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.window(options);
    await page.goto(this.address);
    await page.getByLabel('Surel').fill(`${user}@tepat.test`);
    await page.getByLabel('Kata sandi', { exact: true }).fill(CONSOLE_PASSWORD);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByText('DATA SINTETIS').first().waitFor();
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    for (const process of this.processes) await process.kill('SIGTERM');
  }
}
