import type { Topic } from '../../../platform/queue/outbox';
import { evidenceById } from '../storage/evidence-store';
import { forgetFile } from './keep-evidence';

/**
 * Removes the file of evidence that was dropped before any submission named it: it shows people, and proves nothing. Posted
 * with the drop, because a file cannot be taken back with a transaction; removing it twice is removing it once.
 */
export const FORGOTTEN_EVIDENCE: Topic<{ evidenceId: number }> = {
  name: 'evidence.file',
  async follow(platform, { evidenceId }, end) {
    const evidence = await evidenceById(platform.database, evidenceId);
    if (evidence) await forgetFile(platform, evidence.file);
    await end(platform.database);
  },
};
