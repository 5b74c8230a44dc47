import { decidingDesil, type DesilFacts } from './deciding-desil';

const facts = (changes: Partial<DesilFacts>): DesilFacts => ({
  basis: 'EFFECTIVE',
  national: 3,
  provincial: 6,
  calibrated: 5,
  correctionNewerThanDelivery: false,
  ...changes,
});

describe('the deciding desil', () => {
  it('is the delivered one by default', () => {
    expect(decidingDesil(facts({}))).toEqual({ desil: 3, kind: 'NATIONAL', provisional: false, absence: null });
  });

  it('is the calibrated one, provisionally, once a verified correction is newer than the delivery', () => {
    expect(decidingDesil(facts({ correctionNewerThanDelivery: true }))).toEqual({
      desil: 5,
      kind: 'CALIBRATED',
      provisional: true,
      absence: null,
    });
  });

  it('is the calibrated one, provisionally, when none was delivered', () => {
    expect(decidingDesil(facts({ national: null }))).toMatchObject({ desil: 5, kind: 'CALIBRATED', provisional: true });
  });

  it('stays the delivered one of an unscored family, as long as no correction is newer', () => {
    expect(decidingDesil(facts({ provincial: null, calibrated: null }))).toMatchObject({ desil: 3, kind: 'NATIONAL' });
  });

  it('T-05 is none, never desil 1, when the calibrated one should decide and the family is unscored', () => {
    for (const changes of [{ national: null }, { correctionNewerThanDelivery: true }])
      expect(decidingDesil(facts({ ...changes, calibrated: null }))).toMatchObject({
        desil: null,
        absence: 'UNSCORED',
      });
  });

  it('is only the delivered one where the criteria say NATIONAL, whatever was corrected', () => {
    const national = decidingDesil(facts({ basis: 'NATIONAL', correctionNewerThanDelivery: true }));
    expect(national).toEqual({ desil: 3, kind: 'NATIONAL', provisional: false, absence: null });
    expect(decidingDesil(facts({ basis: 'NATIONAL', national: null }))).toMatchObject({
      desil: null,
      absence: 'NO_DESIL_DELIVERED',
    });
  });

  it('is only the provincial one where the criteria say PROVINCIAL', () => {
    expect(decidingDesil(facts({ basis: 'PROVINCIAL' }))).toEqual({
      desil: 6,
      kind: 'PROVINCIAL',
      provisional: false,
      absence: null,
    });
    expect(decidingDesil(facts({ basis: 'PROVINCIAL', provincial: null }))).toMatchObject({
      desil: null,
      absence: 'UNSCORED',
    });
  });
});
