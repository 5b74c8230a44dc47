import { readFile } from 'node:fs/promises';
import { MOST_PROPOSALS, PROPOSAL_FILE, runDateAt, type Result } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { Refused } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { withSessionFile, type LayBeside } from '../../evidence';
import { judgeSheet, type JudgedSheet } from '../../intake';
import { settingOn } from '../../programs';
import type { Reach } from '../../registry';
import type { CorrectionHeader } from '../domain/correction';
import { draftsOfFile, noteDraftOfFile } from '../storage/proposal-drafts';
import { judgeProposals, type Proposal } from './judge-proposals';
import { proposeCorrection } from './propose-correction';
import { answered, movedOn, RefusedAll, sha256, type Refusal } from './take-step';

export interface FileRequest {
  /** The uploaded file. */
  readonly path: string;
  readonly reach: Reach;
  /** Of the session, for every draft; the basis is the deliberation. */
  readonly session: Omit<CorrectionHeader, 'basis'>;
  /** The signed minutes, for every draft; null: each has its evidence laid beside it by itself. */
  readonly minutes: { readonly bytes: Buffer; readonly name: string } | null;
  /** False: the file is judged and nothing is made. */
  readonly apply: boolean;
}

export interface ProposedByFile {
  readonly sheet: JudgedSheet;
  /** The drafts that the file has made, now or when it was sent before. */
  readonly correctionIds: readonly number[];
}

/**
 * Judges the proposals of a session row by row and, when no row is wrong, makes a draft for each family. Drafts are made one family
 * at a time by the rules of a single one; the same file sent again goes on where it was interrupted and makes none twice.
 * The minutes stand beside each from the beginning; the officer lays further evidence beside it and submits it.
 */
export function proposeByFile(
  platform: Platform,
  actor: Actor,
  { path, reach, session, minutes, apply }: FileRequest,
): Promise<Result<ProposedByFile, readonly Refusal[]>> {
  const { database } = platform;
  return answered(async () => {
    const today = runDateAt(platform.clock.now());
    if ((await settingOn(database, 'CORRECTION_BASIS_MUSYAWARAH_KELURAHAN', today)) !== 1) {
      throw new Refused({
        code: 'CORRECTION_BASIS_NOT_ACCEPTED',
        params: { correctionBasis: 'MUSYAWARAH_KELURAHAN' },
      });
    }
    if (session.observedOn !== null && session.observedOn > today) {
      throw new Refused({ code: 'OBSERVED_IN_FUTURE', field: 'observedOn' });
    }
    const digest = sha256(await readFile(path));
    const made = await draftsOfFile(database, actor.id, digest);
    const judged: { proposals: readonly Proposal[] } = { proposals: [] };
    const sheet = await judgeSheet(path, PROPOSAL_FILE, {
      key: platform.fileKey,
      mostRows: MOST_PROPOSALS,
      refuseRealNumbers: platform.mode === 'demo',
      beyond: async (rows) => {
        const { proposals, problems } = await judgeProposals(platform, reach, rows);
        judged.proposals = proposals;
        if (made.size === 0) return problems;
        // What the file has made itself stands in nobody's way when it is sent again.
        return new Map([...problems].map(([line, all]) => [line, all.filter(({ code }) => code !== 'ALSO_OPEN')]));
      },
    });
    const isSound = sheet.accepted > 0 && sheet.rejected === 0;
    if (!apply || !isSound) return { sheet, correctionIds: [...made.values()] };
    const drafts = async (lay: LayBeside | null): Promise<void> => {
      for (const [familyId, changes] of byFamily(judged.proposals)) {
        if (made.has(familyId)) continue;
        const proposed = await proposeCorrection(platform, actor, {
          draft: null,
          header: { ...session, basis: 'MUSYAWARAH_KELURAHAN' },
          ...{ familyId, reach, changes },
          within: async (tx, correctionId) => {
            if (!(await noteDraftOfFile(tx, actor.id, digest, familyId, correctionId))) throw movedOn();
            await lay?.(tx, 'CORRECTION', correctionId);
          },
        });
        if (!proposed.ok) throw new RefusedAll(proposed.error);
        made.set(familyId, proposed.value.correctionId);
      }
    };
    const proof = { session: digest, action: 'corrections.attach_evidence', field: 'minutes' };
    await (minutes === null ? drafts(null) : withSessionFile(platform, actor, { ...minutes, ...proof }, drafts));
    return { sheet, correctionIds: [...made.values()] };
  });
}

function byFamily(proposals: readonly Proposal[]): Map<number, Proposal[]> {
  const families = new Map<number, Proposal[]>();
  for (const proposal of proposals) {
    families.set(proposal.familyId, [...(families.get(proposal.familyId) ?? []), proposal]);
  }
  return families;
}
