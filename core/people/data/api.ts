import { command, query } from '../../kit/contract'
import { nothing } from '../../kit/fields'
import { Done, Me } from '../person'
import { Agreement } from './consent'
import { MyData, MyExport, RetentionForm } from './data'

/** A person's own data, consent, and how long things are kept (MISSION S3, S4). */
export const dataProcedures = {
  agree: command({
    may: 'signed-in',
    input: Agreement,
    output: Me,
    summary: 'Agree to the privacy text as it stands (S4)',
  }),
  myData: query({
    may: 'signed-in',
    input: nothing,
    output: MyData,
    summary: 'What is held of the caller, counted by kind (S3)',
  }),
  exportMine: command({
    may: 'signed-in',
    input: nothing,
    output: MyExport,
    summary: 'Everything held of the caller, to read and for machines; logged (S3)',
  }),
  deleteMe: command({
    may: 'signed-in',
    input: nothing,
    output: MyData,
    summary: 'Delete everything of the caller after seven days; statistics survive (S3)',
  }),
  keepMe: command({
    may: 'signed-in',
    input: nothing,
    output: MyData,
    summary: 'Take the wish to be deleted back within the seven days',
  }),
  retention: query({
    may: 'person.manage',
    input: nothing,
    output: RetentionForm,
    summary: 'How long things are kept',
  }),
  setRetention: command({
    may: 'person.manage',
    input: RetentionForm,
    output: Done,
    summary: 'Change how long things are kept; logged',
  }),
}
