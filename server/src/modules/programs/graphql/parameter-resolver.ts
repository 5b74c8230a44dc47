import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { decreeText, parametersOf, runDateAt, SETTINGS, settingText, type Locale } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { Needs } from '../../../platform/graphql/permission';
import { regionName } from '../../regions';
import { currentRanking, type Ranking } from '../../welfare';
import { settingsOn, type SettingInForce } from '../storage/dated-setting';
import type { ProgramInForce } from '../storage/programs-in-force';
import { PolicyParameter } from './parameter-type';
import { inForce } from './program-node';

@Authorized()
@Resolver()
export class ParameterResolver {
  @Needs('program.read')
  @Query(() => [PolicyParameter], {
    description: 'Everything that policy may decide otherwise and that no official text was found for, as of today.',
  })
  async policyParameters(@Ctx() context: RequestContext): Promise<PolicyParameter[]> {
    const { platform, locale } = context;
    const { database, clock } = platform;
    const programs = (await inForce(context)).flatMap((program) => ofProgram(program, locale));
    const settings = await settingsOn(database, runDateAt(clock.now()));
    const ranking = await currentRanking(database);
    return [...programs, ...settings.map((setting) => ofSetting(setting, locale)), ...ofRanking(ranking, locale)];
  }
}

function ofProgram({ code: program, terms }: ProgramInForce, locale: Locale): PolicyParameter[] {
  return parametersOf(terms, locale, regionName).map(({ note, ...parameter }) => ({
    ...parameter,
    program,
    since: terms.inForceFrom,
    source: decreeText(terms.decree),
    note,
    isVerified: false,
  }));
}

function ofSetting({ name, value, effectiveFrom }: SettingInForce, locale: Locale): PolicyParameter {
  const { label, kind, source, isVerified } = SETTINGS[name];
  return {
    ...{ program: null, code: name, label: label[locale], since: effectiveFrom, isVerified },
    isOn: kind !== 'SWITCH' || value === 1,
    value: settingText(name, value, locale),
    source: source[locale],
    note: '',
  };
}

const BASIS = {
  label: { id: 'Dasar pembagian desil', en: 'What desil divide' },
  values: { PERSON: { id: 'orang', en: 'persons' }, FAMILY: { id: 'keluarga', en: 'families' } },
  source: {
    id: 'Keterangan BPS menyebut orang dan keluarga; belum dipastikan.',
    en: 'BPS speaks of persons and of families; not confirmed.',
  },
} as const;

/** Null before the first ranking. */
function ofRanking(ranking: Ranking | null, locale: Locale): PolicyParameter[] {
  if (ranking === null) return [];
  return [
    {
      ...{ program: null, code: 'BASIS', label: BASIS.label[locale], isOn: true, isVerified: false, note: '' },
      value: BASIS.values[ranking.basis][locale],
      since: runDateAt(ranking.publishedAt),
      source: BASIS.source[locale],
    },
  ];
}
