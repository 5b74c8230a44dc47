import { Arg, Args, Authorized, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Matches } from 'class-validator';
import { PageArgs, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { DateScalar } from '../../../platform/graphql/scalars';
import { Payload } from '../../../platform/graphql/user-errors';
import { DeliveryMode, ImportConnection, ImportIssue, ImportIssueConnection, ImportType } from './import-type';

@InputType({ description: 'A file that POST /uploads took, and what it is.' })
export class StartImportInput {
  @Field(() => String, { description: 'The upload as POST /uploads named it.' })
  @Matches(/^[a-f0-9]{32}$/)
  upload!: string;

  @Field(() => String, { description: 'Kind of file: families, residents, civil-registry, assets, institutions, central-programs or disability.' })
  @Matches(/^[a-z-]{3,24}$/)
  kind!: string;

  @Field(() => String, { description: 'Version of the delivery, such as 2026-Q3.' })
  @Matches(/^[A-Za-z0-9._-]{1,24}$/)
  deliveryVersion!: string;

  @Field(() => DeliveryMode, { description: 'Full or delta.' })
  mode!: DeliveryMode;

  @Field(() => DateScalar, { description: 'The day that the facts describe.' })
  referenceDate!: string;
}

@ObjectType({ implements: Payload, description: 'Answer of the mutations of an import.' })
export class ImportPayload extends Payload {
  @Field(() => ImportType, { nullable: true, description: 'The import as it stands now.' })
  import!: ImportType | null;
}

@Authorized()
@Resolver(() => ImportType)
export class ImportResolver {
  @Needs('import.read')
  @Query(() => ImportConnection, { description: 'Uploaded files of intake, newest first.' })
  imports(@Args(() => PageArgs) args: PageArgs): Connection<ImportType> {
    throw new Error(String(args));
  }

  @Needs('import.start')
  @Mutation(() => ImportPayload, { description: 'Begins to validate an uploaded file. Nothing is changed before commitImport.' })
  startImport(@Arg('input', () => StartImportInput, { description: 'The file.' }) _input: StartImportInput): ImportPayload {
    throw new Error('');
  }

  @Needs('import.commit')
  @Mutation(() => ImportPayload, { description: 'Commits a validated import as one revision, all or nothing.' })
  commitImport(@Arg('id', () => ID, { description: 'Id of the import.' }) _id: string): ImportPayload {
    throw new Error('');
  }

  @Needs('import.cancel')
  @Mutation(() => ImportPayload, { description: 'Gives up an import that is not committed.' })
  cancelImport(@Arg('id', () => ID, { description: 'Id of the import.' }) _id: string): ImportPayload {
    throw new Error('');
  }

  @FieldResolver(() => ImportIssueConnection, { description: 'The first thousand bad cells; all of them stand in the error file.' })
  issues(@Root() _import: ImportType, @Args(() => PageArgs) _args: PageArgs): Connection<ImportIssue> {
    throw new Error('');
  }
}
