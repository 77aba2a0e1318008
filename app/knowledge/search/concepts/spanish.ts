/** How each concept is named in Spanish. */
export const SPANISH = `
delivery: envío, enviar, entrega, entregar, despacho, reparto, envían, mandan, transporte, entregan, despachan, mandar, hacen envíos
delivery-cost: gastos de envío, costo de envío, coste de envío, costos de envío, costes de envío, precio del envío, costo del envío, tarifa de envío, cuánto cuesta el envío, cuánto es el envío, cuánto sale el envío, portes, flete, cobran envío, cobran el envío, coste del envío, valor del envío, cuánto cobran de envío
free-shipping: envío gratis, envío gratuito, envíos gratis, sin gastos de envío, portes gratis, envío es gratis, envíos gratuitos
delivery-time: tiempo de entrega, plazo de entrega, cuánto tarda, cuándo llega, tiempo de envío, plazos de entrega, cuándo me llega, en cuánto tiempo, cuánto demora, fecha de entrega, cuántos días, tiempos de entrega, cuándo llegará, cuánto se demora, demora en llegar, tarda en llegar, cuándo recibiré, cuándo lo recibo, plazo de envío, plazos de envío
dispatch-time: cuándo envían, tiempo de preparación, cuándo despachan, cuándo sale, tiempo de procesamiento, cuándo lo envían, cuándo se envía, cuándo mandan
arrive: llegar, llega, llegó, llegado, llegue, llegará
receive: recibir, recibido, recibí, recibo, recepción, recibiré
shipped: enviado, despachado, en camino, salió, mandado
not-arrived: no ha llegado, no llegó, no me ha llegado, no he recibido, no llega, nunca llegó, aún no llega, todavía no llega, no recibí, sigo esperando, todavía no ha llegado, no me llegó, no me llega, nada todavía, aún no recibo, sin recibir, no recibido, aún no he recibido, todavía no he recibido
marked-delivered: aparece como entregado, dice entregado, figura como entregado, marcado como entregado, sale entregado, entregado pero, pone entregado
late: retraso, tarde, atrasado, demorado, retrasado, demora, retrasa, tardando
lost: perdido, extraviado, perdió, desaparecido, extravío
stolen: robado, robo
tracking: seguimiento, rastrear, rastreo, tracking, localizar, dónde está mi pedido, dónde está mi paquete, número de seguimiento, número de guía, dónde está, código de seguimiento, dónde anda, por dónde va, número de rastreo
tracking-stuck: no se actualiza, seguimiento no se mueve, no actualiza, parado, sin actualizar, no se mueve
carrier: transportista, empresa de transporte, mensajería, paquetería, agencia de transporte, empresa de envío, método de envío, métodos de envío, courier, por qué agencia, agencia, forma de envío
courier: repartidor, mensajero, cartero
pickup-point: punto de recogida, punto de entrega, oficina de correos, puntos de recogida, punto de retiro
pickup: recoger, recogida, retirar, retiro, recojo, pasar a buscar, pasar por
locker: taquilla, casillero, locker
pickup-store: recoger en tienda, recogida en tienda, retiro en tienda, retirar en tienda, recoger en la tienda, pasar a recoger, recojo en tienda, paso a recoger, retirar en local, recoger mi pedido, retirar en el local
pickup-missed: no recogí, no recogido, no retirado, devuelto al remitente, no pude recoger
pickup-other: otra persona, alguien más, autorizar, mi esposo, mi esposa
home-delivery: a domicilio, en casa, a mi casa, entrega a domicilio
leave-at-door: en la puerta, sin firma, con el vecino, portería
express: exprés, urgente, rápido, express, mañana, 24 horas, rápida, cuanto antes, apuro
same-day: mismo día, hoy
weekend: sábado, domingo, fin de semana, fines de semana, sábados
holiday: festivo, feriado, festivos, navidad, feriados, vacaciones, reyes
delivery-slot: franja horaria, elegir fecha, fecha de entrega, hora de entrega, día concreto, horario de entrega, elegir el día, programar
absent: no estoy en casa, ausente, no había nadie, no estaba, no hay nadie, nadie en casa
abroad: extranjero, internacional, internacionales, otros países, europa, fuera de, mundo, ultramar
country: país, países
ship-abroad: envío internacional, envíos internacionales, enviar al extranjero, envían al extranjero, envían a, hacen envíos a, envíos al extranjero, países envían, mandan a, envíos a
region: islas, baleares, canarias, provincia, provincias, lima, ceuta, melilla, península, todo el país, regiones
customs: aduana, aduanas, aranceles, impuestos de importación, derechos de aduana
address: dirección, calle, código postal, domicilio, direcciones
moved: mudado, mudanza, nueva dirección, mudé, mudo
change-address: cambiar dirección, cambiar la dirección, dirección equivocada, dirección incorrecta, modificar dirección, cambio de dirección, otra dirección, cambiar mi dirección, dirección errónea, modificar la dirección, puse mal la dirección, me equivoqué de dirección
parcel: paquete, caja, bulto, encomienda
packaging: embalaje, empaque, empaquetado, envoltorio
partial-delivery: solo una parte, entrega parcial, envío parcial, parte de mi pedido, solo llegó, faltan artículos, resto del pedido
multiple-parcels: varios paquetes, por separado
heavy-goods: palet, voluminoso, pesado
order: pedido, pedir, comprar, compra, orden, pedidos, comprado, encargo, encargar
item: artículo, producto, mercancía, mercadería, pieza, cosa
how-to-order: cómo compro, cómo comprar, cómo pido, hacer un pedido, realizar un pedido, cómo hago un pedido, cómo puedo comprar, cómo hacer un pedido, realizar pedido, cómo hacer pedido, quiero comprar, quiero pedir, realizar una compra, proceso de compra, cómo hago para comprar, hacer pedido
change: cambiar, modificar, cambio, modificación, editar, corregir, actualizar
change-order: cambiar mi pedido, modificar mi pedido, modificar pedido, cambiar pedido, me equivoqué, cambiar el pedido, editar pedido, modificar el pedido, pedí mal, equivoqué al pedir, error en el pedido, modificar un pedido
cancel: cancelar, anular, cancelación, anulación, ya no lo quiero, desistir, desistimiento, arrepentí, ya no quiero
cancel-order: cancelar pedido, cancelar mi pedido, anular pedido, anular mi pedido, cancelar el pedido, cancelar un pedido, anular un pedido, cancelar mi compra
cancel-cost: costo de cancelación
add: añadir, agregar, sumar, incluir
add-item: añadir un producto, agregar un producto, agregar algo, añadir algo, olvidé pedir, agregar a mi pedido, añadir a mi pedido, agregar productos
remove: eliminar, quitar, sacar
merge: juntar, unir, combinar, mismo envío
confirmation: confirmación, confirmado, confirmar
confirmation-missing: no recibí confirmación, sin confirmación, no me llegó el correo, no he recibido confirmación, no me llegó confirmación, se hizo mi pedido, se realizó mi pedido, confirmación no, pedido correctamente, quedó registrado
status: estado, situación
order-status: estado de mi pedido, estado del pedido, cómo va mi pedido, estado de pedido, situación de mi pedido
processing: en proceso, procesando, en preparación, preparando
order-by-phone: pedir por teléfono, comprar por teléfono, pedido por teléfono, por teléfono
minimum-order: pedido mínimo, compra mínima, mínimo de compra, monto mínimo, cantidad mínima, mínimo, importe mínimo
reorder: volver a pedir, repetir pedido, pedir otra vez
guest-order: sin registrarme, sin cuenta, como invitado, sin registro, sin registrarse, tengo que registrarme, necesito una cuenta, invitado, registrarme para comprar, necesario registrarse, sin crear
preorder: preventa, reserva, reservar, preorden, pre-venta
made-to-order: por encargo, a medida, bajo pedido
quote: cotización, presupuesto, cotizar, proforma
sample: muestra, muestras
order-number: número de pedido, número de orden
cart: carrito, cesta, carro
payment: pago, pagar, pagos, abonar, pagado
payment-methods: forma de pago, formas de pago, métodos de pago, método de pago, medios de pago, cómo pago, cómo puedo pagar, puedo pagar con, modos de pago, aceptan, opciones de pago, con qué puedo pagar, pagar con, medio de pago
card: tarjeta, tarjeta de crédito, tarjeta de débito, tarjetas, débito
wallet: billetera, paypal, mercado pago
cash: efectivo
cash-on-delivery: contra entrega, contrareembolso, contra reembolso, pagar al recibir, pago contra entrega, contrarreembolso, pagar cuando llegue, pagar al repartidor
bank-transfer: transferencia, depósito, transferencia bancaria, cuenta bancaria, número de cuenta, transferir, depositar, ingreso bancario
instalments: cuotas, plazos, a plazos, meses sin intereses, en cuotas, financiación, financiar, fraccionado, aplazado
pay-later: pagar después, pagar más tarde, pago aplazado
declined: rechazada, rechazado, denegado, falló, no pasa, error, denegada
payment-failed: pago rechazado, tarjeta rechazada, no me deja pagar, error en el pago, no puedo pagar, pago fallido, problema con el pago, pago no pasa, rechazan mi tarjeta
charged: cobrado, cargo, cobraron, cobro, cobran, cargado
charged-twice: cobrado dos veces, doble cargo, cobraron dos veces, doble cobro, cargo duplicado
charged-when: cuándo me cobran, cuándo cobran, cuándo se cobra
secure: seguro, segura, seguridad, confiable, estafa, confianza, fiable
payment-secure: pago seguro, seguro comprar, seguro pagar, pagos seguros, datos de mi tarjeta
currency: moneda, dólares, euros, soles, divisa
fee: comisión, recargo, cargo extra
cost: costo, coste, precio, cuánto, cuesta, tarifa, vale, costos, cuánto cuesta, caro, gastos
price: precio, precios, lista de precios
price-match: más barato, igualar precio, mejor precio
free: gratis, gratuito, gratuita, sin costo, sin coste
tax: impuesto, impuestos
vat: iva, igv
return: devolución, devolver, devoluciones, regresar, devuelvo, retornar, devuelto
return-how: cómo devuelvo, cómo devolver, cómo hago una devolución, hacer una devolución, proceso de devolución, política de devolución, realizar una devolución, devolver un producto, devolver un artículo, política de devoluciones, cómo puedo devolver, tramitar devolución, devolver un pedido
return-window: plazo de devolución, plazo para devolver, días para devolver, cuánto tiempo tengo, plazo de devoluciones, derecho de desistimiento, tiempo para devolver
return-cost: gastos de devolución, costo de devolución, coste de la devolución, devolución gratis, quién paga la devolución, devoluciones gratuitas, devolución gratuita, gastos de la devolución, costo de la devolución
return-label: etiqueta, etiqueta de devolución, imprimir, impresora
return-address: dirección de devolución, dónde devuelvo, a dónde devuelvo, dónde envío la devolución
refund: reembolso, reembolsar, devolución del dinero, mi dinero, reintegro, devuelven el dinero, devolver el dinero, reembolsos
refund-time: cuándo me devuelven el dinero, cuándo recibiré mi reembolso, cuánto tarda el reembolso, reembolso no ha llegado, cuándo reembolso, plazo de reembolso, cuándo me reembolsan, mi dinero cuándo, no me han devuelto el dinero
exchange: cambio, cambiar, cambiarlo, reemplazo, reemplazar, sustituir, intercambio
exchange-size: otra talla, cambiar talla, cambio de talla, talla equivocada, me queda grande, me queda pequeño, me queda chico, no me queda, muy grande, muy pequeño, cambiar la talla
damaged: dañado, roto, rota, rotos, averiado, quebrado, daño, estropeado, golpeado, abierto, roturas
damaged-arrival: llegó roto, llegó dañado, llegó rota, vino roto, llegó en mal estado, producto dañado, pedido dañado, llegó golpeado, mal estado, paquete dañado, llegado roto, llegado dañado, artículo dañado
faulty: defectuoso, defecto, no funciona, falla, fallado, dejó de funcionar, defectuosa, avería
wrong: equivocado, incorrecto, error, mal, errónea, erróneo, equivocada
wrong-item: producto equivocado, artículo equivocado, no es lo que pedí, me enviaron otro, producto incorrecto, me mandaron otro, otra cosa, artículo incorrecto, no es el que pedí, pedido equivocado, producto erróneo
missing: falta, faltan, incompleto, faltaba, faltante
missing-item: falta un producto, falta un artículo, pedido incompleto, faltan productos, me falta, no venía, faltó, faltaba un, llegó incompleto
used: usado, abierto, sin usar, probado, segunda mano
original-packaging: embalaje original, empaque original, caja original
sale: rebajas, oferta, liquidación, ofertas, rebajado
sale-return: productos en oferta devol*, devolver rebajas
custom-made: personalizado, grabado, a medida, personalizar
gift: regalo, regalar, cumpleaños
gift-return: devolver un regalo, ticket regalo
warranty: garantía, garantías
repair: reparación, reparar, arreglar, servicio técnico
spare-part: repuesto, repuestos, recambio, recambios
complaint: reclamo, reclamación, queja, quejas, insatisfecho, libro de reclamaciones
stock: stock, disponible, disponibilidad, tienen, existencias, hay
sold-out: agotado, sin stock, no disponible, agotada, no hay stock
restock: reposición, volverá a estar disponible, cuándo habrá, de nuevo disponible, van a traer, cuándo llega más, reponer, volver a tener
notify: avisar, aviso, notificación, avísenme, notificar, alerta
size: talla, tallas, tamaño, medidas, dimensiones, número
size-choice: qué talla, guía de tallas, elegir talla, tabla de tallas, talla correcta, cuál es mi talla
colour: color, colores, tono
material: material, tela, algodón, composición, cuero
ingredients: ingredientes, contiene, contenido, ingrediente
allergy: alergia, alérgenos, alérgico, gluten, lactosa
vegan: vegano, vegetariano, ecológico, orgánico, halal
compatible: compatible, compatibilidad, sirve para, compatibles
authentic: original, auténtico, falso, originales, autenticidad, réplica, genuino
quality: calidad
shelf-life: caducidad, vencimiento, conservación, caduca, vence, conservar, fecha de vencimiento
origin: hecho en, fabricado, origen, dónde se fabrica, procedencia, de dónde
instructions: instrucciones, manual, modo de uso, cómo se usa
care: lavar, lavado, limpieza, cuidado, limpiar, cuidados
weight: peso, pesa, gramos
photo: foto, fotos, imagen, catálogo
new-arrivals: novedades, nuevos productos, nueva colección
try-on: probar, probarme, probador, showroom
account: cuenta, perfil
register: registro, registrarse, crear cuenta, crear una cuenta, registrarme, registrar, darme de alta, abrir cuenta
login: iniciar sesión, ingresar, acceder, entrar, inicio de sesión, login
login-problem: no puedo entrar, no puedo iniciar sesión, no puedo acceder, no me deja entrar, problema de acceso, no puedo ingresar
password: contraseña, clave
password-reset: olvidé mi contraseña, olvidé la contraseña, recuperar contraseña, cambiar contraseña, restablecer contraseña, contraseña olvidada, he olvidado mi contraseña, olvidado la contraseña
delete-account: eliminar cuenta, borrar cuenta, darme de baja, eliminar mi cuenta, borrar mis datos, cerrar mi cuenta, borrar mi cuenta
change-account: cambiar mis datos, modificar mis datos, cambiar correo, actualizar mis datos, cambiar mi correo, datos personales modificar
email: correo, email, mail, correo electrónico, e-mail
email-missing: no recibo correos, spam, no me llega el correo, correo no deseado, no recibí el correo
phone: teléfono, llamar, celular, número, móvil
sms: sms, mensaje de texto
newsletter: boletín, newsletter, publicidad
newsletter-off: darme de baja, cancelar suscripción boletín, no quiero recibir, dejar de recibir
privacy: privacidad, datos personales, protección de datos, cookies, mis datos
membership: miembro, socio, club, membresía
points: puntos, fidelidad, recompensas
referral: referido, recomendar, invitar amigo
subscription: suscripción, suscribirse, suscribir
pause: pausa, pausar, suspender
frequency: frecuencia, cada mes, mensual, cada cuánto
invoice: factura, boleta, recibo, comprobante, ticket, facturas
invoice-missing: no tengo factura, dónde está mi factura, necesito factura, no recibí factura, pedir factura, descargar factura, quiero factura, obtener factura, perdí la factura
invoice-company: factura a nombre de empresa, factura con iva, ruc, cif, nif, factura empresa
invoice-change: cambiar factura, corregir factura, datos de facturación, factura incorrecta
promo-code: cupón, código de descuento, código promocional, cupones, código, vale
code-not-working: código no funciona, cupón no funciona, código inválido, no me deja usar el código, cupón no válido, código no válido
discount: descuento, oferta, promoción, rebaja, descuentos, ofertas, promociones
student: estudiante, estudiantes, profesor
student-discount: descuento estudiante, descuento para estudiantes
bulk: por mayor, al por mayor, cantidad, volumen, grandes cantidades, docena
bulk-discount: precio por mayor, descuento por cantidad, descuento por volumen, precios al por mayor, precio mayorista
first-order-discount: primera compra, primer pedido, nuevos clientes, bienvenida
gift-card: tarjeta de regalo, tarjetas de regalo, gift card, tarjeta regalo, vale de regalo, bono regalo, cheque regalo
balance: saldo, queda
gift-card-balance: saldo de mi tarjeta regalo, saldo tarjeta
validity: válido, caduca, validez, vencimiento, vigencia, vence
gift-wrap: envolver para regalo, papel de regalo, envoltorio de regalo, envuelto, caja de regalo, empaque de regalo
greeting: tarjeta de felicitación, mensaje, dedicatoria, nota
wholesale: mayorista, mayoreo, revender, distribuidor, revendedor, al por mayor, reventa, mayor
company: empresa, negocio, empresas
company-account: cuenta de empresa, cliente empresa
contact: contacto, contactar, atención al cliente, hablar con, comunicarme, servicio al cliente, soporte, ayuda, asesor, contactarlos, comunicarse
chat: chat, whatsapp, wsp, wasap
opening-hours: horario, abierto, horarios, abren, cierran, horario de atención, a qué hora, atienden
store: tienda, tiendas, local, tienda física, sucursal, ubicación, ubicados, dónde están, showroom
jobs: empleo, trabajo, trabajar, vacantes
partner: colaboración, colaborar, afiliado, influencer, socio
review: reseña, opinión, opiniones, valoración
site-problem: página no funciona, web no funciona, error en la página, no carga
app: aplicación, app
recycling: reciclar, reciclaje, sostenible, ecológico, medio ambiente
assembly: montaje, montar, instalación, instalar, armar
certificate: certificado, certificación
when: cuándo, qué día, a qué hora, en qué fecha, cuando
how-long: cuánto tarda, cuánto tiempo, cuántos días, cuánto demora, tarda, demora, plazo
how-much: cuánto, cuánto cuesta, cuánto sale, cuánto vale
how: cómo, de qué manera, como
not: no, nunca, nada, ningún, sin, tampoco
who-pays: quién paga, a mi cargo, corre por, quién asume
where: dónde, donde, adónde
still-waiting: sigo esperando, esperando, todavía, aún, hace … días, hace … semanas, llevo esperando
only: solo, sólo, únicamente, solamente
without: sin
again: otra vez, de nuevo, volver a, nuevamente
not-work: no funciona, no sirve, no me deja, inválido, no va
choose: elegir, escoger, seleccionar
which: qué, cuál, cuáles
accept: aceptan, aceptar, puedo usar, se puede
lost-thing: perdí, perdido, no encuentro
forget: olvidé, olvidado, olvidó
minimum: mínimo, mínima
problem: problema, error, inconveniente
other-person: otra persona, alguien más, vecino
home-word: casa, domicilio
stop: parar, dejar de, baja
secure-word: seguro
days: días, día, semanas, semana, días hábiles
need: necesito, tengo que, hay que, obligatorio, hace falta
new-customer: primera compra, primera vez, nuevo cliente
mine: mi pedido, mi paquete, mi compra
multiple: varios, dos, varias
time-of-day: hora, mañana, tarde, noche, horario
delete: eliminar, borrar, cerrar
able: puedo, se puede, es posible, pueden, podría
`;
