/** The gate that every request passes: it knows who asks and why, refuses, and writes the audit line before the answer leaves. */
import { ORPCError, os } from '@orpc/server'
import type { Purpose, RequestMeta } from '#core/contract/access.ts'
import { subjectOf } from '../audit/subjectOf.ts'
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
    const admission = admit(knock)
    const audited: Audited = { subject: null, user: null, result: null, purpose: null }
    const line = { context, meta, request, knock, audited }
    if (admission.kind === 'refused') {
      writeLine(line, { asker: null, subject: subjectOf(input, null), result: `${admission.code} ${admission.why}` })
      throw refuse(admission.code, admission.why)
    }
    const { asker } = admission
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
      throw error
    }
  })

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
  line.context.engine.audit.append({
    user: line.audited.user ?? user?.id ?? '-',
    role: user?.role ?? '-',
    purpose: line.audited.purpose ?? asker?.purpose ?? '-',
    action: line.meta.audit,
    request: line.request,
    subject,
    result,
  })
}

/** Code and kind only: messages of errors may quote what was asked. */
function nameError(error: unknown): string {
  if (!(error instanceof ORPCError)) return 'failed'
  const kind = (error.data as { readonly kind?: unknown } | undefined)?.kind
  return typeof kind === 'string' ? `${error.code} ${kind}` : error.code
}
