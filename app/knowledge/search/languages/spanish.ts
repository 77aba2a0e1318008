import type { LanguageWords } from "./language-words";

export const spanish: LanguageWords = {
  stopWords: `a al algo aquí así aun aún buenas buenos con como cómo cual cuál cuando cuándo de del desde donde dónde el ella ellos en era eres es esa ese eso
    esta está están estar este esto estoy favor fue gracias ha hace hacer han hasta hay he hola la las le les lo los me mi mis mucho muy más necesito no nos
    nosotros o os para pero poder por porque puede puedo que qué quien quién quiero quisiera se ser si sí sin sobre son su sus te tengo tiene tu tus un una
    unos usted ustedes y ya yo`,
  synonyms: `devolución, devolver, devoluciones, regresar
    reembolso, reembolsar, mi dinero, dinero, devolución del dinero
    cambio, cambiar, otra talla, demasiado pequeño, demasiado grande, cambio de talla
    roto, dañado, defectuoso, defecto, estropeado, rota, no funciona, averiado
    equivocado, incorrecto, error, no pedí, otro producto
    falta, faltan, incompleto, faltante
    envío, entrega, enviar, entregar, mandar, envíos
    plazo, llegar, llega, cuándo llega
    ? cuánto tarda, cuánto tiempo, tarda, días
    paquete, caja, bulto
    ? pedido, compra, orden
    ? coste, costo, precio, gastos, cuánto cuesta, tarifa
    gratis, gratuito, sin coste
    gastos de envío, portes
    seguimiento, rastrear, dónde está, localizar, rastreo
    retraso, retrasado, no llega, no ha llegado, demora
    perdido, extraviado, no recibí, robado
    extranjero, internacional, país, países
    exprés, urgente, mañana, rápido
    dirección, domicilio, mudanza, código postal
    cancelar, anular, cancelación, anulación
    modificar, cambiar, corregir, editar
    recoger, recogida, punto de recogida, taquilla
    pago, pagar, forma de pago
    rechazado, rechazada, denegado, fallido, no funciona, no válido
    plazos, cuotas, klarna, financiación
    factura, recibo, comprobante, ticket
    descuento, cupón, código, código promocional, rebaja, promoción
    tarjeta regalo, vale, cheque regalo
    saldo, queda, restante
    talla, tallas, medidas, tamaño
    disponible, existencias, agotado, stock
    preventa, reserva
    iniciar sesión, entrar, acceder
    contraseña, clave, olvidé
    cuenta, perfil, registro
    boletín, newsletter, suscripción, darme de baja, publicidad
    lavar, lavado, cuidado, limpiar
    garantía, garantizado
    reparación, reparar, repuesto, recambio
    impuesto, iva, impuestos
    aduana, aranceles, importación
    mayorista, al por mayor, revendedor
    contacto, llamar, teléfono, atención al cliente
    abierto, horario, cerrado, abren
    tienda, local, sucursal
    puntos, fidelidad, recompensas
    reciclaje, embalaje, medio ambiente
    regalo, cumpleaños
    envolver, papel de regalo, envoltorio`,
};
