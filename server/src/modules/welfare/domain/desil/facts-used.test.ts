import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateModel } from '..';
import { factsUsedBy } from './facts-used';

const document: unknown = JSON.parse(readFileSync(path.join(__dirname, '../../models/CONTOH-1.json'), 'utf8'));

describe('the facts that a model uses', () => {
  const validation = validateModel(document);
  if (!validation.ok) throw new Error('the shipped model must prove');
  const { model } = validation;

  it('are the columns of the family that its terms read', () => {
    const { family } = factsUsedBy(model);
    expect(family).toContain('floor_area');
    expect(family).not.toContain('floorArea');
    expect(family).not.toContain('member_count');
  });

  it('are those of the members from which its derived indicators are counted', () => {
    const { resident } = factsUsedBy(model);
    expect(resident).toContain('presence');
    expect(resident).toContain('birth_date');
    expect(resident).not.toContain('health_insurance');
  });

  it('always hold the presence of members, since nobody is scored without their number', () => {
    const term = { kind: 'linear', indicator: 'floorArea', min: 1, max: 100, weight: 1 } as const;
    expect(factsUsedBy({ ...model, derived: [], terms: [term] })).toEqual({
      family: ['floor_area'],
      resident: ['presence'],
    });
  });
});
