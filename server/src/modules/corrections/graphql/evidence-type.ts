import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars';

@ObjectType('EvidencePlace', { description: 'Where a photograph was taken, in degrees, north and east positive.' })
export class EvidencePlaceType {
  @Field(() => Float, { description: 'Latitude.' })
  latitude!: number;

  @Field(() => Float, { description: 'Longitude.' })
  longitude!: number;
}

@ObjectType('Evidence', { description: 'A file of evidence, cleaned of all but what it shows.' })
export class EvidenceType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Media type, by content: image/jpeg, image/png or application/pdf.' })
  mediaType!: string;

  @Field(() => String, { description: 'The name that the sender gave, without folders.' })
  name!: string;

  @Field(() => Int, { description: 'Bytes of the file as it is kept.' })
  bytes!: number;

  @Field(() => String, { description: 'SHA-256 of the file as it is kept, in hex; a submission names it.' })
  sha256!: string;

  @Field(() => String, { description: 'Where to read it, on this server.' })
  path!: string;

  @Field(() => EvidencePlaceType, { nullable: true, description: 'Where it was taken; of a field check only.' })
  place!: EvidencePlaceType | null;

  @Field(() => String, { nullable: true, description: 'When it was taken, as the camera wrote it.' })
  takenTime!: string | null;

  @Field(() => String, { description: 'Id of whoever added it.' })
  addedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  addedAt!: Date;

  @Field(() => [String], {
    description:
      'Numbers of other corrections and objections that brought the same file or picture; for those who check. A hint.',
  })
  usedElsewhere?: string[];
}
