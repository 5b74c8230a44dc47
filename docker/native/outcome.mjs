// @ts-check
import { readFileSync } from 'node:fs';
import { readJson } from './places.mjs';

/**
 * What a test run came to. `broken` are files that could not even run: each counts as a failure.
 * @typedef {{ passed: number, failed: number }} Outcome
 */

/**
 * Reads jest's JSON report. A run without a report, or one without tests, has failed.
 * @param {any} report
 * @returns {Outcome}
 */
export function jestOutcome(report) {
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.numRuntimeErrorTestSuites ?? 0;
  const failed = report.numFailedTests + broken;
  const passed = report.numPassedTests;
  if (passed + failed === 0 || (failed === 0 && report.success !== true)) return { passed, failed: failed + 1 };
  return { passed, failed };
}

/**
 * Reads the closing lines of node's TAP reporter.
 * @param {string} tap
 * @returns {Outcome}
 */
export function tapOutcome(tap) {
  /** @param {string} name */
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? NaN);
  const [passed, failed, cancelled] = [count('pass'), count('fail'), count('cancelled')];
  if (Number.isNaN(passed + failed + cancelled) || passed + failed === 0) return { passed: 0, failed: 1 };
  return { passed, failed: failed + cancelled };
}

/** @param {string} file */
export const readJestOutcome = (file) => jestOutcome(readJson(file));

/** @param {string} file */
export function readTapOutcome(file) {
  try {
    return tapOutcome(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
