import type { Result } from '@tepat/shared';
import { wholeCorrection, type WholeCorrection } from '../../src/modules/corrections/storage/correction-reader';
import { confirmTransfer } from '../../src/modules/corrections/use-cases/confirm-transfer';
import { decideCorrection, type DecideRequest } from '../../src/modules/corrections/use-cases/decide-correction';
import type { ProposedChange } from '../../src/modules/corrections/use-cases/draft-lines';
import { proposeCorrection, type ProposeRequest } from '../../src/modules/corrections/use-cases/propose-correction';
import { submitCorrection } from '../../src/modules/corrections/use-cases/submit-correction';
import type { Refusal } from '../../src/modules/corrections/use-cases/take-step';
import { verifyCorrection, type VerifyRequest } from '../../src/modules/corrections/use-cases/verify-correction';
import { withdrawCorrection } from '../../src/modules/corrections/use-cases/withdraw-correction';
import type { PresenceLimiter } from '../../src/modules/counter';
import { insertEvidence } from '../../src/modules/evidence/storage/evidence-store';
import { EVERYWHERE } from '../../src/modules/registry';
import type { Platform } from '../../src/platform/platform';

export interface Person {
  readonly kind: 'USER';
  readonly id: string;
}
export const person = (id: number | string): Person => ({ kind: 'USER', id: String(id) });

export const OFFICER = person(7);
export const VERIFIER = person(8);
export const APPROVER = person(9);

/** The counts of presence checks are the counter's own story. */
export const UNLIMITED = {
  take: () => Promise.resolve({ ok: true }),
  found: () => Promise.resolve(),
} as unknown as PresenceLimiter;

/** A header with nothing missing. */
export const FILLED = {
  channel: 'RT_RW',
  letterNumber: '12/RT02/XI/2026',
  basis: 'DOCUMENT',
  minutesNumber: 'BA-7/2026',
  observedOn: '2026-11-20',
  reason: 'it was seen',
} as ProposeRequest['header'];

type Done = Promise<Result<{ correctionId: number }, readonly Refusal[]>>;

/** What was refused, as `CODE field`; nothing when it was done. */
export const codes = (result: Awaited<Done>): string[] =>
  result.ok ? [] : result.error.map(({ code, field }) => (field ? `${code} ${field}` : code));

/** The lane as people use it: each step names what stands, unless told otherwise. */
export class CorrectionLane {
  constructor(private readonly platform: Platform) {}

  async now(id: number): Promise<WholeCorrection> {
    const whole = await wholeCorrection(this.platform.database, id);
    if (whole === null) throw new Error(`no correction ${id}`);
    return whole;
  }

  propose(by: Person, familyId: number, changes: readonly ProposedChange[], more: Partial<ProposeRequest> = {}): Done {
    const request = { draft: null, familyId, reach: EVERYWHERE, header: FILLED, changes };
    return proposeCorrection(this.platform, by, { ...request, ...more });
  }

  async proposed(
    by: Person,
    familyId: number,
    changes: readonly ProposedChange[],
    more: Partial<ProposeRequest> = {},
  ): Promise<number> {
    const result = await this.propose(by, familyId, changes, more);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value.correctionId;
  }

  async submit(id: number, by: Person = OFFICER, step?: number): Done {
    const { record } = await this.now(id);
    const seen = { edit: record.edit, step: step ?? record.step };
    return submitCorrection(this.platform, by, { correctionId: id, ...seen, reach: EVERYWHERE, reason: null });
  }

  async verify(id: number, by: Person = VERIFIER, more: Partial<VerifyRequest> = {}): Done {
    const { step } = (await this.now(id)).record;
    const found = { judgement: 'AGREES', reason: 'the photos show it', outcome: 'VERIFIED' } as const;
    return verifyCorrection(this.platform, by, { correctionId: id, step, reach: EVERYWHERE, ...found, ...more });
  }

  async decide(id: number, by: Person = APPROVER, more: Partial<DecideRequest> = {}): Done {
    const { step } = (await this.now(id)).record;
    const decided = { decision: 'APPROVED', judgement: null, reason: null } as const;
    return decideCorrection(this.platform, by, { correctionId: id, step, reach: EVERYWHERE, ...decided, ...more });
  }

  async confirm(id: number, by: Person): Done {
    const { step } = (await this.now(id)).record;
    return confirmTransfer(this.platform, by, { correctionId: id, step, reach: EVERYWHERE });
  }

  /** Lays a file beside it, as if one had been sent. */
  async prove(id: number): Promise<void> {
    const sha256 = Buffer.alloc(32, `proof of ${id}`);
    await insertEvidence(this.platform.database, {
      ...{ caseKind: 'CORRECTION', caseId: id, kind: 'PDF', file: `proof-${id}`, sha256, receivedSha256: sha256 },
      ...{
        pictureHash: null,
        session: null,
        bytes: 10,
        shownName: 'akta.pdf',
        latitude: null,
        longitude: null,
        time: null,
      },
      ...{ addedBy: OFFICER.id, addedAt: this.platform.clock.now() },
    });
  }

  async withdraw(id: number, by: Person = OFFICER, reason: string | null = 'a mistake'): Done {
    const { step } = (await this.now(id)).record;
    return withdrawCorrection(this.platform, by, { correctionId: id, step, reach: EVERYWHERE, reason });
  }

  /** All the way: proposed, submitted, verified and decided by three people. */
  async carryOut(familyId: number, changes: readonly ProposedChange[]): Promise<Awaited<Done>> {
    const proposed = await this.propose(OFFICER, familyId, changes);
    if (!proposed.ok) return proposed;
    const id = proposed.value.correctionId;
    for (const step of [() => this.submit(id), () => this.verify(id), () => this.decide(id)]) {
      const taken = await step();
      if (!taken.ok) return taken;
    }
    return proposed;
  }
}
