import type { FastifyRequest } from 'fastify';
import { networkOf } from './failed-attempts';

/** As whom a request is counted: who is known by that, all others by their network. No network is spelled as somebody known is. */
export const clientOf = ({ viewer, ip }: FastifyRequest): string => viewer?.id ?? networkOf(ip);
