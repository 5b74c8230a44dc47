import { err, ok, type PresenceAnswer, type Result, type UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { transact, type Actor, type Subject } from '../../audit';
import { locate, type Document, type Presence } from '../domain/presence';
import type { PresenceLimiter } from '../presence-limiter';
import { recordsOfNik } from '../storage/presence-reader';

export interface PresenceCheck extends Document {
  readonly nik: string;
  /** Where the request comes from, for the limiter. */
  readonly address: string;
  readonly purpose: string | null;
  /** Whether a kelurahan is the asking officer's to see. */
  readonly inArea: (kelurahan: string) => boolean;
}

/**
 * Cek keberadaan: where the person of a document is recorded, and nothing else. The answer is told to the trail before it
 * is given; of the NIK the event holds the vault's id, and null where no vault has it.
 */
export async function checkPresence(
  platform: Platform,
  limiter: PresenceLimiter,
  actor: Actor,
  check: PresenceCheck,
): Promise<Result<Presence, UserError<'TOO_MANY_REQUESTS'>>> {
  const account = `${actor.kind}:${actor.id}`;
  const taken = await limiter.take(account, check.address);
  if (!taken.ok) {
    // Each refusal: how long somebody kept trying is what an auditor asks, and it costs the insert that an answer costs.
    await tell(platform, actor, check, 'TOO_MANY_REQUESTS', nowhere(actor), null);
    return err({ code: 'TOO_MANY_REQUESTS', params: { seconds: taken.seconds } });
  }
  const { database, vault } = platform;
  const nikId = await vault.find(database, 'nik', check.nik);
  const { ofNik, civil } = await recordsOfNik(database, nikId);
  const presence = locate(check, ofNik, civil, check.inArea);
  const subjects = presence.person === null ? nowhere(actor) : subjectsOf(presence.person);
  await tell(platform, actor, check, presence.answer, subjects, nikId);
  if (presence.answer !== 'NOT_FOUND') await limiter.found(account, check.address);
  return ok(presence);
}

const subjectsOf = ({ residentId, familyId }: { residentId: number; familyId: number }): Subject[] => [
  { kind: 'RESIDENT', id: String(residentId) },
  { kind: 'FAMILY', id: String(familyId) },
];

const nowhere = ({ requestId = '' }: Actor): Subject[] => [{ kind: 'SEARCH', id: requestId }];

async function tell(
  { database, clock }: Platform,
  actor: Actor,
  { purpose }: PresenceCheck,
  answer: PresenceAnswer | 'TOO_MANY_REQUESTS',
  subjects: readonly Subject[],
  nikId: number | null,
): Promise<void> {
  const [subject] = subjects;
  if (!subject) throw new Error('a presence check is about something');
  await transact(database, clock, actor, async (tx) => {
    tx.record({
      action: 'counter.presence',
      subject,
      ...(purpose === null ? {} : { purpose }),
      after: { answer, nikId },
      ...(subject.kind === 'SEARCH' ? {} : { subjects }),
    });
  });
}
