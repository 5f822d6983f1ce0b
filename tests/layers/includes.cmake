# cmake -Dcompiler=… -Dfolders=… -Dheader=… -Doutcome=compiles|fails -P includes.cmake
if(outcome STREQUAL "fails")  # an obelus that is installed on the machine is no layer
  list(REMOVE_ITEM folders /usr/include /usr/local/include)
  set(alone -nostdinc)
endif()
list(TRANSFORM folders PREPEND "-I")
execute_process(COMMAND "${CMAKE_COMMAND}" -E echo "#include \"${header}\""
  COMMAND "${compiler}" -std=c++20 ${alone} ${folders} -fsyntax-only -x c++ -
  RESULTS_VARIABLE results ERROR_VARIABLE errors)
list(GET results 1 result)

if(outcome STREQUAL "compiles" AND NOT result EQUAL 0)
  message(FATAL_ERROR "${header} was to compile:\n${errors}")
elseif(outcome STREQUAL "fails" AND result EQUAL 0)
  message(FATAL_ERROR "${header} compiled, the wrong way")
elseif(outcome STREQUAL "fails" AND NOT errors MATCHES "${header}: No such file or directory")
  message(FATAL_ERROR "${header} was not to be found, but failed otherwise:\n${errors}")
endif()
