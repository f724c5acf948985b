/** The gate that every request passes: it knows who asks and why, refuses, and writes the audit line before the answer leaves. */
import { ORPCError, os } from '@orpc/server'
import type { Purpose, RequestMeta } from '#core/contract/access.ts'
import type { AuditNote } from '../audit/createAuditLog.ts'
import { subjectOf } from '../audit/subjectOf.ts'
import { describeFault } from '../engine/describeFault.ts'
import { reportLine } from '../engine/reportLine.ts'
import { troubleOf } from '../engine/troubleOf.ts'
import type { EngineContext } from '../router/EngineContext.ts'
import { refuse } from '../router/refuse.ts'
import { admit, type Asker, type Knock } from './admit.ts'

/** Header by which a caller states a purpose other than the usual one of the role. */
export const purposeHeader = 'gateside-purpose'

/** Requests that screens make by themselves: they do not keep a session alive. */
const unattended: ReadonlySet<string> = new Set(['station.changes', 'station.about', 'imports.read'])

/** Added for handlers: who asks, and a way to name the subject where neither input nor answer carries its id. */
export type GateContext = { readonly asker: Asker | null; readonly audited: Audited }
/** `purpose`: where the request itself had to state it. */
export type Audited = { subject: string | null; user: string | null; result: string | null; purpose: Purpose | null }

export const gate = os
  .$context<EngineContext>()
  .$meta<RequestMeta>({ roles: [], audit: null })
  .middleware(async ({ context, next, path, procedure }, input) => {
    const meta = procedure['~orpc'].meta
    const request = path.join('.')
    const knock = { meta, request, visitor: visitorOf(context, request), purpose: statedPurpose(context) }
    const audited: Audited = { subject: null, user: null, result: null, purpose: null }
    const line = { context, meta, request, knock, audited }
    const asker = admitOrRefuse(line, input)
    try {
      const answer = await next({ context: { asker, audited } satisfies GateContext })
      writeLine(line, {
        asker,
        subject: audited.subject ?? subjectOf(input, answer.output),
        result: audited.result ?? 'done',
      })
      return answer
    } catch (error) {
      writeLine(line, { asker, subject: audited.subject ?? subjectOf(input, null), result: nameError(error) })
      throw troubled(line, error)
    }
  })

function admitOrRefuse(line: Line, input: unknown): Asker | null {
  const admission = admit(line.knock)
  if (admission.kind === 'admitted') return admission.asker
  writeLine(line, { asker: null, subject: subjectOf(input, null), result: `${admission.code} ${admission.why}` })
  throw refuse(admission.code, admission.why)
}

/** A full disk or a damaged store is told as such; everything else stays what it is. */
function troubled({ context }: Line, error: unknown): unknown {
  const trouble = troubleOf(error instanceof ORPCError ? error.cause : error)
  if (trouble === null) return error
  if (trouble === 'diskFull') context.engine.reserve.release()
  reportLine(`${trouble}: ${describeFault(error)}`)
  return refuse('SERVICE_UNAVAILABLE', trouble)
}

function visitorOf(context: EngineContext, request: string): Knock['visitor'] {
  const { connection, engine } = context
  if (connection.keyHolder !== null) return { kind: 'person', user: connection.keyHolder, mustChangePin: false }
  if (connection.token === null) return { kind: 'nobody' }
  const session = engine.desk.find(connection.token, !unattended.has(request))
  if (session === null) return { kind: 'expired' }
  return { kind: 'person', user: session.user, mustChangePin: session.mustChangePin }
}

function statedPurpose(context: EngineContext): string | null {
  return context.reqHeaders?.get(purposeHeader) ?? null
}

type Line = {
  readonly context: EngineContext
  readonly meta: RequestMeta
  readonly request: string
  readonly knock: Knock
  readonly audited: Audited
}

type Ending = { readonly asker: Asker | null; readonly subject: string | null; readonly result: string }

function writeLine(line: Line, { asker, subject, result }: Ending): void {
  if (line.meta.audit === null) return
  const { visitor } = line.knock
  const user = asker?.user ?? (visitor.kind === 'person' ? visitor.user : null)
  appendLine(line, {
    user: line.audited.user ?? user?.id ?? '-',
    role: user?.role ?? '-',
    purpose: line.audited.purpose ?? asker?.purpose ?? '-',
    action: line.meta.audit,
    request: line.request,
    subject,
    result,
  })
}

/** No answer leaves without its line: on a full disk the reserve is given up first, and where that is not enough, the request fails. */
function appendLine(line: Line, note: AuditNote): void {
  const { audit, reserve } = line.context.engine
  try {
    audit.append(note)
  } catch (error) {
    if (troubleOf(error) !== 'diskFull' || !reserve.release()) throw troubled(line, error)
    audit.append(note)
  }
}

/** Code and kind only: messages of errors may quote what was asked. */
function nameError(error: unknown): string {
  if (!(error instanceof ORPCError)) return 'failed'
  const kind = (error.data as { readonly kind?: unknown } | undefined)?.kind
  return typeof kind === 'string' ? `${error.code} ${kind}` : error.code
}
